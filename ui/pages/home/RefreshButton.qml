import QtQuick
import style
import components

// Refreshes one card; turns while that takes longer than a moment, and takes no second press meanwhile.
IconButton {
    id: button

    property bool busy: false
    readonly property bool turning: busy && !wait.running

    iconName: turning ? "" : "refresh"
    Accessible.description: busy ? qsTr("Please wait") : ""
    onBusyChanged: {
        if (busy)
            wait.restart();
    }

    Timer {
        id: wait

        interval: Theme.progressDelay
    }

    Spinner {
        objectName: button.objectName === "" ? "" : `${button.objectName}Spinner`
        anchors.centerIn: parent
        size: button.iconSize
        color: button.tint
        visible: button.turning
    }
}
