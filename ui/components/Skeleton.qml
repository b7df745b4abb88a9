import QtQuick
import style

// The place of something that is still on its way.
Rectangle {
    id: skeleton

    property bool running: visible

    implicitWidth: 120
    implicitHeight: 16
    radius: Math.min(8, height / 2)
    color: Theme.skeleton
    Accessible.ignored: true

    SequentialAnimation on opacity {
        running: skeleton.running && !Theme.reducedMotion
        loops: Animation.Infinite

        NumberAnimation {
            from: 1
            to: 0.5
            duration: 700
        }

        NumberAnimation {
            from: 0.5
            to: 1
            duration: 700
        }
    }
}
