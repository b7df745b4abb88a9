import QtQuick
import style

// Text that is always plain. `kind` picks size and weight: display, title, heading, body, strong, small.
Text {
    id: label

    property string kind: "body"
    property bool muted: false

    color: !enabled ? Theme.inkDisabled : muted ? Theme.inkMuted : Theme.ink
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    font.family: Theme.fontFamily
    font.pixelSize: {
        switch (label.kind) {
        case "display":
            return Theme.textDisplay;
        case "title":
            return Theme.textTitle;
        case "heading":
            return Theme.textHeading;
        case "small":
            return Theme.textSmall;
        default:
            return Theme.textBody;
        }
    }
    font.weight: {
        switch (label.kind) {
        case "display":
        case "title":
            return Font.Medium;
        case "heading":
        case "strong":
            return Font.Bold;
        default:
            return Font.Normal;
        }
    }
    lineHeight: kind === "body" || kind === "small" ? 1.2 : 1
    Accessible.role: kind === "title" || kind === "heading" ? Accessible.Heading : Accessible.StaticText
    Accessible.name: label.text
}
