import QtQuick
import style

// A soft shadow behind a rounded parent, drawn as a nine-patch so that it looks the same without a GPU.
BorderImage {
    property real drop: 4

    anchors.fill: parent
    anchors.margins: -16
    anchors.topMargin: -16 + drop
    anchors.bottomMargin: -16 - drop
    z: -1
    visible: !Theme.highContrast
    source: `${Theme.art}shadow.png`
    border.left: 40
    border.right: 40
    border.top: 40
    border.bottom: 40
    smooth: true
}
