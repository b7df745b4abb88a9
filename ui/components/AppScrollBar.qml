import QtQuick
import QtQuick.Templates as T
import style

T.ScrollBar {
    id: bar

    implicitWidth: orientation === Qt.Vertical ? 12 : 48
    implicitHeight: orientation === Qt.Vertical ? 48 : 12
    padding: 3
    minimumSize: 0.06
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1
    Accessible.ignored: true

    contentItem: Rectangle {
        radius: 3
        color: Theme.inkMuted
        opacity: bar.pressed ? 0.7 : bar.hovered ? 0.55 : 0.3
    }
}
