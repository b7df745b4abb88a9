pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import style

// A labelled choice from a list that opens below it. Rows have a `key` and a `text`; `chosen` is the key of one.
T.ComboBox {
    id: select

    property string label
    property string chosen

    property bool opening: false

    signal picked(key: string)

    function isEnter(key: int): bool {
        return key === Qt.Key_Return || key === Qt.Key_Enter;
    }

    function sync() {
        currentIndex = indexOfValue(chosen);
    }

    textRole: "text"
    valueRole: "key"
    implicitWidth: Math.round(220 * Theme.scale)
    implicitHeight: Theme.fieldHeight
    leftPadding: Theme.mirrored ? Theme.icon + 18 : 15
    rightPadding: Theme.mirrored ? 15 : Theme.icon + 18
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.ComboBox
    Accessible.name: displayText === "" ? label : qsTr("%1: %2").arg(label).arg(displayText)
    Accessible.onPressAction: popup.open()
    onActivated: index => picked(valueAt(index))
    onChosenChanged: sync()
    onCountChanged: sync()
    Component.onCompleted: sync()
    // Enter opens it too. On release, for the release of Enter closes a list that is open.
    Keys.onPressed: event => {
        opening = isEnter(event.key) && !popup.visible;
        event.accepted = opening;
    }
    Keys.onReleased: event => {
        event.accepted = opening && isEnter(event.key);
        if (event.accepted)
            popup.open();
        opening = false;
    }

    background: Rectangle {
        radius: Theme.radiusField
        color: Theme.card
        border.width: select.visualFocus || select.popup.visible ? 2 : Theme.hairline
        border.color: select.visualFocus || select.popup.visible ? Theme.focus : Theme.fieldLine

        PressLayer {
            radius: Theme.radiusField
            hovered: select.hovered && select.enabled
            pressed: select.pressed
        }
    }

    contentItem: Item {
        Text {
            y: Math.round(Theme.fieldHeight * 0.16) - select.topPadding
            width: parent.width
            text: select.label
            textFormat: Text.PlainText
            elide: Text.ElideRight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Theme.textSmall * 0.7)
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textSmall
            color: select.visualFocus ? Theme.link : Theme.inkMuted
            Accessible.ignored: true
        }

        Text {
            y: Math.round(Theme.fieldHeight * 0.5) - select.topPadding
            width: parent.width
            text: select.displayText
            textFormat: Text.PlainText
            elide: Text.ElideRight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Theme.textBody * 0.7)
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textBody
            color: select.enabled ? Theme.ink : Theme.inkDisabled
            Accessible.ignored: true
        }
    }

    indicator: Icon {
        x: Theme.mirrored ? 12 : select.width - width - 12
        y: Math.round((select.height - height) / 2)
        name: "menu-down"
        color: select.enabled ? Theme.inkMuted : Theme.inkDisabled
    }

    delegate: T.ItemDelegate {
        id: row

        required property var model
        required property int index

        objectName: `${select.objectName}_${model.key}`
        text: model.text
        width: ListView.view ? ListView.view.width : 0
        height: Math.max(Theme.target, implicitContentHeight + 12)
        leftPadding: 15
        rightPadding: 15
        highlighted: select.highlightedIndex === index
        hoverEnabled: true
        Accessible.role: Accessible.ListItem
        Accessible.name: text
        Accessible.selected: select.currentIndex === index

        contentItem: Text {
            text: row.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            verticalAlignment: Text.AlignVCenter
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textBody
            font.weight: select.currentIndex === row.index ? Font.Bold : Font.Normal
            color: row.highlighted ? Theme.inkOnSelection : Theme.ink
            Accessible.ignored: true
        }

        background: Rectangle {
            color: row.highlighted ? Theme.selection : "transparent"
        }
    }

    popup: T.Popup {
        id: list

        x: Theme.mirrored ? select.width - width : 0
        y: select.height + 4
        width: Math.max(select.width, 260)
        height: Math.min(contentItem.implicitHeight + 12, 6.5 * Theme.target)
        margins: 8
        padding: 6

        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: list.visible ? select.delegateModel : null
            currentIndex: select.highlightedIndex
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds

            T.ScrollBar.vertical: AppScrollBar {}
        }

        background: Rectangle {
            radius: Theme.radiusField
            color: Theme.raised
            border.width: Theme.hairline
            border.color: Theme.line

            Shadow {}
        }
    }
}
