import QtQuick
import style

// The brand's star.
Image {
    id: star

    property real size: 30

    width: size
    height: size
    source: `${Theme.art}star.png`
    sourceSize: Qt.size(Math.round(size * Screen.devicePixelRatio), Math.round(size * Screen.devicePixelRatio))
    smooth: true
    Accessible.ignored: true
}
