pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import style
import components

// A field to search with: a pill with a magnifier, and a cross once something is typed.
T.TextField {
    id: field

    property string label
    property string typed
    // Esc wipes what is typed, before it closes anything around
    property bool wiping: true

    signal searched(text: string)

    implicitWidth: Math.round(240 * Theme.scale)
    implicitHeight: Math.max(Theme.target, Math.round(40 * Theme.scale))
    readonly property real before: 20 + Theme.icon
    readonly property real after: cross.visible ? Theme.target : 16

    leftPadding: Theme.mirrored ? after : before
    rightPadding: Theme.mirrored ? before : after
    verticalAlignment: TextInput.AlignVCenter
    text: typed
    maximumLength: 40
    selectByMouse: true
    color: Theme.ink
    selectionColor: Theme.link
    selectedTextColor: Theme.card
    font.family: Theme.fontFamily
    font.pixelSize: Theme.textBody
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.searchEdit: true
    onTextEdited: field.searched(text)
    Keys.onEscapePressed: event => {
        event.accepted = wiping && text !== "";
        if (event.accepted)
            wipe();
    }

    function wipe() {
        clear();
        searched("");
        accepted();
    }

    background: Rectangle {
        y: Math.round((field.height - height) / 2)
        height: Math.round(40 * Theme.scale)
        radius: height / 2
        color: Theme.card
        border.width: field.activeFocus ? 2 : Theme.hairline
        border.color: field.activeFocus ? Theme.focus : Theme.fieldLine
    }

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        name: "magnify"
        size: Theme.icon - 2
        color: Theme.inkMuted
    }

    Text {
        anchors.left: parent.left
        anchors.leftMargin: 20 + Theme.icon
        anchors.verticalCenter: parent.verticalCenter
        width: field.width - Theme.icon - 32
        visible: field.text === "" && field.preeditText === ""
        text: field.label
        textFormat: Text.PlainText
        elide: Text.ElideRight
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(Theme.textBody * 0.6)
        font: field.font
        color: Theme.inkMuted
        Accessible.ignored: true
    }

    IconButton {
        id: cross

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        objectName: "clearSearch"
        visible: field.text !== ""
        iconName: "close"
        label: qsTr("Clear the search")
        onClicked: {
            field.wipe();
            field.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
