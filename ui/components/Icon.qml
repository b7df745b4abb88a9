import QtQuick
import style

// One glyph of the icon font. Decoration: whatever it says must also be said in words.
Text {
    id: icon

    property string name
    property real size: Theme.icon

    width: size
    height: size
    color: Theme.ink
    textFormat: Text.PlainText
    text: Glyph.of(icon.name)
    font.family: Theme.iconFamily
    font.pixelSize: icon.size
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
