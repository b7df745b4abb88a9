pragma ComponentBehavior: Bound
import QtQuick
import style

// A sentence whose values stand out, set word by word so that all of it stays plain text.
Flow {
    id: flow

    // {text, words: [{runs: [{text, strong}]}]}
    required property var sentence

    Accessible.role: Accessible.StaticText
    Accessible.name: sentence.text

    TextMetrics {
        id: space

        font.family: Theme.fontFamily
        font.pixelSize: Theme.textBody
        text: "\u00a0"
    }

    Repeater {
        model: flow.sentence.words

        Item {
            id: word

            required property var modelData

            width: Math.min(flow.width, row.implicitWidth + space.advanceWidth)
            height: Math.round(Theme.textBody * 1.4)

            Row {
                id: row

                Repeater {
                    model: word.modelData.runs

                    Text {
                        required property var modelData

                        width: Math.min(implicitWidth, flow.width)
                        text: modelData.text
                        textFormat: Text.PlainText
                        elide: Text.ElideRight
                        font.family: Theme.fontFamily
                        font.pixelSize: Theme.textBody
                        font.weight: modelData.strong ? Font.Bold : Font.Normal
                        color: Theme.ink
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
