import QtQuick
import style

// A short message at the bottom that leaves by itself; the keyboard stays where it is.
Rectangle {
    id: toast

    property string text
    property string iconName: "check-circle-outline"
    property bool shown: false

    function show(message: string, icon: string) {
        text = message;
        iconName = icon !== "" ? icon : "information-outline";
        shown = true;
        rest.restart();
        Accessible.announce(message);
    }

    implicitWidth: row.width + 32
    implicitHeight: Math.max(48, label.implicitHeight + 24)
    radius: 12
    color: Theme.toast
    border.width: Theme.light ? 0 : 1
    border.color: Theme.line
    opacity: shown ? 1 : 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.fast
        }
    }

    Shadow {}

    Timer {
        id: rest

        interval: Theme.toastTime
        running: false
        onTriggered: toast.shown = false
    }

    HoverHandler {
        onHoveredChanged: hovered ? rest.stop() : rest.restart()
    }

    TapHandler {
        onTapped: toast.shown = false
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
            width: Math.min(implicitWidth, (toast.parent ? toast.parent.width : 600) - 120)
            text: toast.text
            color: Theme.inkOnToast
            Accessible.ignored: true
        }
    }
}
