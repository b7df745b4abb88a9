pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import style

// A short label under its parent, after a moment of rest.
Item {
    id: tip

    property string text
    property bool shown: false

    onShownChanged: shown ? wait.restart() : wait.stop()

    Timer {
        id: wait

        interval: Theme.tipDelay
    }

    Loader {
        active: tip.shown && !wait.running && tip.text !== ""
        sourceComponent: T.Popup {
            x: Math.round((tip.parent.width - width) / 2)
            y: tip.parent.height + 4
            parent: tip.parent
            margins: 8
            padding: 8
            leftPadding: 12
            rightPadding: 12
            implicitWidth: implicitContentWidth + leftPadding + rightPadding
            implicitHeight: implicitContentHeight + topPadding + bottomPadding
            closePolicy: T.Popup.NoAutoClose
            visible: true

            contentItem: Text {
                text: tip.text
                textFormat: Text.PlainText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.textSmall
                color: Theme.background
                Accessible.ignored: true
            }

            background: Rectangle {
                radius: 8
                color: Theme.ink
            }
        }
    }
}
