import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import style
import components

// Something found: icon, title, what is known of it, and what it is.
T.AbstractButton {
    id: line

    property string subtitle
    property string iconName
    property string kind
    property string spoken
    property bool selected: false

    readonly property color tint: !enabled ? Theme.inkDisabled : selected ? Theme.inkOnSelection : Theme.ink

    implicitWidth: 320
    implicitHeight: Math.max(Theme.target, words.implicitHeight + 16)
    leftPadding: 14
    rightPadding: 14
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: selected
    Accessible.onPressAction: click()
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: 14

        Icon {
            name: line.iconName
            color: line.tint
        }

        ColumnLayout {
            id: words

            spacing: 2
            Layout.fillWidth: true

            AppText {
                text: line.text
                kind: "body"
                font.weight: Font.Medium
                color: line.tint
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                text: line.subtitle
                visible: text !== ""
                kind: "small"
                color: line.enabled ? Theme.inkMuted : Theme.inkDisabled
                maximumLineCount: 2
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }

        AppText {
            text: line.kind
            kind: "small"
            wrapMode: Text.NoWrap
            color: line.enabled ? Theme.inkMuted : Theme.inkDisabled
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusField
        color: line.selected ? Theme.selection : "transparent"
        border.width: line.selected && Theme.highContrast ? 2 : 0
        border.color: Theme.inkOnSelection

        PressLayer {
            radius: parent.radius
            hovered: line.hovered && line.enabled
            pressed: line.down
            pressX: line.pressX
        }

        FocusRing {
            inset: 1
            radius: parent.radius
            visible: line.visualFocus
        }
    }
}
