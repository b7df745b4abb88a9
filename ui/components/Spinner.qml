import QtQuick
import style

// Something is under way. Stands still, as an hourglass, when less motion is asked for.
Icon {
    id: spinner

    property bool running: visible

    name: Theme.reducedMotion ? "timer-sand" : "sync"
    Accessible.ignored: false
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("Loading")

    RotationAnimator on rotation {
        running: spinner.running && !Theme.reducedMotion
        from: 0
        to: -360
        duration: 1000
        loops: Animation.Infinite
    }
}
