pragma Singleton
import QtQuick

// Every colour, size and duration of the program. `scheme`, `face`, `textSize` and `fontFamily` are set by Main.qml.
QtObject {
    id: theme

    // "light", "dark", "high-contrast" or "system"
    property string scheme: "system"
    // "desktop" or "kiosk": the kiosk is read and touched from further away
    property string face: "desktop"
    // How large everything that is read is, in percent
    property int textSize: 100
    // Written and laid out from right to left
    readonly property bool mirrored: Application.layoutDirection === Qt.RightToLeft
    property string fontFamily: "Roboto"
    property string iconFamily: "Material Design Icons"

    readonly property bool systemDark: Application.styleHints.colorScheme === Qt.ColorScheme.Dark
    readonly property bool systemHighContrast: Application.styleHints.accessibility.contrastPreference === Qt.ContrastPreference.HighContrast
    property bool reducedMotion: Application.styleHints.accessibility.motionPreference === Qt.MotionPreference.ReducedMotion

    readonly property string mode: scheme !== "system" ? scheme : systemHighContrast ? "high-contrast" : systemDark ? "dark" : "light"
    readonly property bool light: mode === "light"
    readonly property bool dark: mode === "dark"
    readonly property bool highContrast: mode === "high-contrast"

    // Colours: light, dark, high contrast
    readonly property color bar: pick("#0E2A47", "#0B1D31", "#000000")
    readonly property color barEnd: pick("#1F5FA8", "#17406F", "#000000")
    readonly property color barMiddle: pick("#163B63", "#112D4C", "#000000")
    readonly property color inkOnBar: "#FFFFFF"
    readonly property color barTint: pick("#14FFFFFF", "#14FFFFFF", "#000000")
    readonly property color sun: "#FFB81C"
    readonly property color inkOnSun: "#0E2A47"

    readonly property color background: pick("#F4F6F9", "#10161E", "#000000")
    readonly property color card: pick("#FFFFFF", "#1A222D", "#000000")
    readonly property color raised: pick("#FFFFFF", "#222C39", "#000000")
    readonly property color sunken: pick("#F4F6F9", "#131A23", "#000000")
    readonly property color line: pick("#DFE5EC", "#313D4B", "#FFFFFF")
    readonly property color fieldLine: pick("#7F8A97", "#7C8997", "#FFFFFF")
    readonly property color scrim: pick("#6B0E2A47", "#99000000", "#CC000000")

    readonly property color ink: pick("#16202B", "#E7ECF2", "#FFFFFF")
    readonly property color inkMuted: pick("#55616F", "#A7B3C0", "#FFFFFF")
    readonly property color inkDisabled: pick("#67727E", "#8794A2", "#C8C8C8")

    // Green that carries text is a little darker than the brand's so that white on it reads at 4.5:1
    readonly property color action: pick("#1E8E3E", "#34A853", "#3FF23F")
    readonly property color actionFill: pick("#1A7F37", "#1F8540", "#3FF23F")
    readonly property color actionTint: pick("#F6FBF7", "#16271D", "#000000")
    readonly property color inkOnAction: pick("#FFFFFF", "#FFFFFF", "#000000")
    readonly property color link: pick("#1F5FA8", "#86B7F0", "#FFFF00")
    readonly property color danger: pick("#B3261E", "#F2938C", "#FF8A80")
    readonly property color dangerFill: pick("#B3261E", "#B3362E", "#FF8A80")
    readonly property color inkOnDanger: pick("#FFFFFF", "#FFFFFF", "#000000")
    readonly property color focus: pick("#1F5FA8", "#86B7F0", "#FFFF00")
    readonly property color focusOnBar: pick("#FFB81C", "#FFB81C", "#FFFF00")
    readonly property color selection: pick("#E8F0FA", "#1D3350", "#000000")
    readonly property color inkOnSelection: pick("#1F5FA8", "#A9CDF7", "#FFFF00")
    readonly property color toggleOff: pick("#8793A0", "#66727F", "#8C8C8C")
    readonly property color toggleKnob: pick("#FFFFFF", "#FFFFFF", "#000000")
    // Darkens a filled button under the finger
    readonly property color shade: "#000000"
    readonly property color toast: pick("#16202B", "#222C39", "#000000")
    readonly property color inkOnToast: "#FFFFFF"
    readonly property color paper: "#FFFFFF"
    readonly property color inkOnPaper: "#16202B"
    readonly property color todayFill: pick("#0E2A47", "#86B7F0", "#FFFF00")
    readonly property color onToday: pick("#FFFFFF", "#10161E", "#000000")
    readonly property color skeleton: pick("#E6EBF1", "#2A3543", "#4A4A4A")

    // Status: ink on tint
    readonly property color paid: pick("#166C2F", "#7FD69A", "#7CFF9B")
    readonly property color paidTint: pick("#E6F4EA", "#163323", "#000000")
    readonly property color due: pick("#9A5B00", "#F5C26B", "#FFD27A")
    readonly property color dueTint: pick("#FFF3DC", "#3A2C12", "#000000")
    readonly property color overdue: pick("#B3261E", "#F8A39D", "#FF8A80")
    readonly property color overdueTint: pick("#FCEBEA", "#421E1C", "#000000")
    readonly property color scheduled: pick("#1F5FA8", "#A9CDF7", "#9CCBFF")
    readonly property color scheduledTint: pick("#E8F0FA", "#1B2F49", "#000000")
    readonly property color visit: pick("#5B3FA6", "#C7B5F7", "#D3C1FF")
    readonly property color visitTint: pick("#EFEAFB", "#2E2450", "#000000")
    readonly property color neutral: inkMuted
    readonly property color neutralTint: pick("#EEF1F5", "#28323E", "#000000")

    // Sizes
    readonly property real scale: (face === "kiosk" ? 1.27 : 1) * textSize / 100
    // What is touched is large enough already: it grows half as much as what is read in it
    readonly property real growth: (1 + textSize / 100) / 2
    readonly property real touchScale: (face === "kiosk" ? 1.27 : 1) * growth
    readonly property int target: Math.round((face === "kiosk" ? 60 : 44) * growth)
    readonly property int targetLarge: Math.round((face === "kiosk" ? 68 : 52) * growth)
    readonly property int fieldHeight: Math.round((face === "kiosk" ? 72 : 56) * textSize / 100)
    readonly property int barHeight: Math.round((face === "kiosk" ? 80 : 64) * growth)
    readonly property int unit: 8
    readonly property int gap: 20
    readonly property int padding: 24
    readonly property int paddingNarrow: 16
    readonly property int radius: 14
    readonly property int radiusField: 8
    readonly property int radiusSheet: 20
    readonly property int hairline: highContrast ? 2 : 1
    readonly property int maxPageWidth: Math.round(1440 * growth)
    // What a control asks for at most, however long its words
    readonly property int maxControlWidth: Math.round(480 * scale)

    // Below `narrow` a page is one column; below `tight` sheets fill the window.
    readonly property int narrow: Math.round(900 * textSize / 100)
    readonly property int tight: Math.round(640 * textSize / 100)

    // Type, px
    readonly property int textDisplay: Math.round(40 * scale)
    readonly property int textTitle: Math.round(26 * scale)
    readonly property int textBar: Math.round(20 * scale)
    readonly property int textHeading: Math.round(17 * scale)
    readonly property int textBody: Math.round(15 * scale)
    readonly property int textSmall: Math.round(13 * scale)
    readonly property int icon: Math.round(22 * scale)
    readonly property int iconSmall: Math.round(16 * scale)

    // Motion, ms
    readonly property int fast: reducedMotion ? 0 : 150
    readonly property int normal: reducedMotion ? 0 : 200
    readonly property int slow: reducedMotion ? 0 : 250
    readonly property int toastTime: 6000
    readonly property int tipDelay: 600
    // Progress is shown for work that takes longer than this.
    readonly property int progressDelay: 200

    readonly property url art: Qt.resolvedUrl("../../resources/art/")

    function pick(inLight: color, inDark: color, inHighContrast: color): color {
        return light ? inLight : dark ? inDark : inHighContrast;
    }

    function statusInk(status: string): color {
        switch (status) {
        case "paid":
            return paid;
        case "due":
            return due;
        case "overdue":
        case "failed":
            return overdue;
        case "scheduled":
        case "processing":
            return scheduled;
        case "visit":
            return visit;
        default:
            return neutral;
        }
    }

    function statusTint(status: string): color {
        switch (status) {
        case "paid":
            return paidTint;
        case "due":
            return dueTint;
        case "overdue":
        case "failed":
            return overdueTint;
        case "scheduled":
        case "processing":
            return scheduledTint;
        case "visit":
            return visitTint;
        default:
            return neutralTint;
        }
    }

    function statusIcon(status: string): string {
        switch (status) {
        case "paid":
            return "check";
        case "due":
            return "alert-circle-outline";
        case "overdue":
            return "alert";
        case "failed":
            return "close-circle-outline";
        case "scheduled":
            return "autorenew";
        case "processing":
            return "progress-clock";
        case "visit":
            return "home-map-marker";
        default:
            return "information-outline";
        }
    }
}
