import QtQuick
import QtQuick.Templates as T
import style

// A line of a menu: icon, words, and at the right why it cannot be chosen.
T.AbstractButton {
    id: item

    property string iconName
    property string note
    property bool current: false

    // The note stands below the words where there is no room beside them.
    readonly property bool stacked: note !== "" && words.implicitWidth + noteText.implicitWidth + glyph.width + 30 > availableWidth
    readonly property color tint: !enabled ? Theme.inkDisabled : current ? Theme.inkOnSelection : Theme.ink

    implicitWidth: 276
    implicitHeight: Math.round(50 * Theme.scale)
    leftPadding: 16
    rightPadding: 16
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.textBody
    font.weight: Font.Medium
    Accessible.role: Accessible.MenuItem
    Accessible.name: note === "" ? text : qsTr("%1: %2").arg(text).arg(note)
    Accessible.selected: current
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    contentItem: Item {
        Icon {
            id: glyph

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: item.iconName
            color: item.tint
        }

        Text {
            id: words

            anchors.left: glyph.right
            anchors.leftMargin: 14
            y: Math.round((parent.height - height - (item.stacked ? noteText.height : 0)) / 2)
            width: Math.min(implicitWidth, parent.width - glyph.width - 14)
            text: item.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font: item.font
            color: item.tint
            Accessible.ignored: true
        }

        Text {
            id: noteText

            x: item.stacked ? (Theme.mirrored ? words.x + words.width - width : words.x) : Theme.mirrored ? 0 : parent.width - width
            y: item.stacked ? words.y + words.height : Math.round((parent.height - height) / 2)
            width: Math.min(implicitWidth, parent.width - glyph.width - 14)
            text: item.note
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textSmall
            color: item.tint
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: height / 2
        color: item.current ? Theme.selection : "transparent"
        border.width: item.current && Theme.highContrast ? 2 : 0
        border.color: Theme.inkOnSelection

        PressLayer {
            hovered: item.hovered && item.enabled
            pressed: item.down
            pressX: item.pressX
        }

        FocusRing {
            inset: 1
            radius: height / 2
            visible: item.visualFocus
        }
    }
}
