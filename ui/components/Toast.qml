import QtQuick
import QtQuick.Templates as T
import style

// A short message at the bottom that leaves by itself; the keyboard stays where it is. With `undoText` it has a button,
// which Tab and Ctrl+Z reach too, and it stays while the mouse or the keyboard is on it.
Rectangle {
    id: toast

    property string text
    property string undoText
    property string iconName: "check-circle-outline"
    property bool shown: false
    readonly property bool held: pointer.hovered || undo.activeFocus

    signal undone
    signal over

    function show(message: string, icon: string) {
        text = message;
        iconName = icon !== "" ? icon : "information-outline";
        shown = true;
        rest.restart();
        Accessible.announce(message);
        if (undoText !== "")
            Accessible.announce(qsTr("Press Ctrl+Z to undo."));
    }

    function leave() {
        giveBack();
        shown = false;
        over();
    }

    // Whoever has the keyboard on the button goes on where they came from
    function giveBack() {
        if (undo.activeFocus)
            undo.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason);
    }

    implicitWidth: row.width + (undo.visible ? 20 : 32)
    implicitHeight: Math.max(48, label.implicitHeight + 24)
    radius: 12
    color: Theme.toast
    border.width: Theme.light ? 0 : 1
    border.color: Theme.line
    opacity: shown ? 1 : 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    onHeldChanged: held ? rest.stop() : rest.restart()

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.fast
        }
    }

    Shadow {}

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: toast.shown && toast.undoText !== ""
        onActivated: undo.click()
    }

    Timer {
        id: rest

        interval: toast.undoText !== "" ? 2 * Theme.toastTime : Theme.toastTime
        onTriggered: toast.leave()
    }

    HoverHandler {
        id: pointer
    }

    TapHandler {
        onTapped: toast.leave()
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 12

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: toast.iconName
            color: Theme.sun
        }

        AppText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, (toast.parent ? toast.parent.width : 600) - (undo.visible ? 140 + undo.width : 120))
            text: toast.text
            color: Theme.inkOnToast
            Accessible.ignored: true
        }

        T.Button {
            id: undo

            objectName: "toastUndoButton"
            anchors.verticalCenter: parent.verticalCenter
            visible: toast.undoText !== ""
            enabled: toast.shown
            implicitWidth: Math.max(Theme.target, implicitContentWidth + 24)
            implicitHeight: Theme.target
            text: toast.undoText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textBody
            font.weight: Font.Bold
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            Accessible.name: text
            Accessible.onPressAction: click()
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            Keys.onEscapePressed: toast.leave()
            onClicked: {
                toast.giveBack();
                toast.shown = false;
                toast.undone();
            }

            contentItem: Text {
                text: undo.text
                textFormat: Text.PlainText
                font: undo.font
                color: Theme.sun
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }

            background: Rectangle {
                radius: height / 2
                color: "transparent"

                PressLayer {
                    hovered: undo.hovered
                    pressed: undo.down
                    tint: Theme.sun
                }

                FocusRing {
                    radius: height / 2
                    border.color: Theme.sun
                    visible: undo.visualFocus
                }
            }
        }
    }
}
