import QtQuick
import style

// One glyph of the icon font. Decoration: whatever it says must also be said in words.
Text {
    id: icon

    property string name
    property real size: Theme.icon
    // Points to one side, which is the other one from right to left
    readonly property bool pointing: /^(chevron|arrow)-(left|right)$|^open-in-new$|^logout$/.test(name)

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
    transform: Scale {
        origin.x: icon.width / 2
        xScale: Theme.mirrored && icon.pointing ? -1 : 1
    }
}
