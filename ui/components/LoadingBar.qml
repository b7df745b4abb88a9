import QtQuick
import style

// A thin line that moves while something takes longer than a moment.
Item {
    id: bar

    property bool busy: false
    property bool shown: false

    implicitHeight: 3
    visible: shown
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Loading")

    onBusyChanged: {
        if (busy)
            delay.restart();
        else {
            delay.stop();
            shown = false;
        }
    }

    Timer {
        id: delay

        interval: Theme.progressDelay
        onTriggered: bar.shown = bar.busy
    }

    Rectangle {
        width: Theme.reducedMotion ? bar.width : bar.width * 0.3
        height: bar.height
        color: Theme.sun

        XAnimator on x {
            running: bar.shown && !Theme.reducedMotion
            from: -bar.width * 0.3
            to: bar.width
            duration: 1100
            loops: Animation.Infinite
        }
    }
}
