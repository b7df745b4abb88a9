import QtQuick
import style

// The brand's blue from corner to corner. A square turned by 45 degrees carries the gradient.
Item {
    id: dawn

    clip: true

    Rectangle {
        anchors.centerIn: parent
        width: (dawn.width + dawn.height) * Math.SQRT1_2
        height: width
        rotation: -45
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.bar
            }
            GradientStop {
                position: 0.6
                color: Theme.barMiddle
            }
            GradientStop {
                position: 1
                color: Theme.barEnd
            }
        }
    }
}
