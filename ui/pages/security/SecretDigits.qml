import QtQuick
import style

// Digits to be read out on the phone, large and apart; or the dots in their place.
Text {
    id: digits

    property string spoken

    textFormat: Text.PlainText
    font.family: Theme.fontFamily
    font.pixelSize: Theme.textDisplay
    font.weight: Font.Medium
    font.letterSpacing: Math.round(Theme.textDisplay * 0.16)
    font.features: ({
            "tnum": 1
        })
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Theme.textBody
    color: Theme.ink
    Accessible.role: Accessible.StaticText
    Accessible.name: spoken
}
