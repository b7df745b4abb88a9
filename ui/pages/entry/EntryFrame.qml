import QtQuick
import QtQuick.Layouts
import style
import components

// A card in place of the sign-in card: where one is, what for, and the way back. Esc goes back too.
Rectangle {
    id: frame

    property string progress
    property string title
    property string text
    property string backText
    property var note: ({})
    property bool narrow: false
    default property alias content: body.data

    signal back

    implicitWidth: Math.round(440 * Theme.scale)
    implicitHeight: form.implicitHeight + (narrow ? 48 : 64)
    radius: Theme.radiusSheet
    color: Theme.card
    border.width: Theme.highContrast ? 2 : 0
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    Accessible.description: text
    Keys.onEscapePressed: frame.back()

    ColumnLayout {
        id: form

        anchors.centerIn: parent
        width: parent.width - (frame.narrow ? 40 : 72)
        spacing: 18

        RowLayout {
            spacing: 12
            Layout.fillWidth: true

            Star {
                size: 32
            }

            AppText {
                objectName: "entryProgress"
                kind: "small"
                muted: true
                text: frame.progress
                horizontalAlignment: Text.AlignRight
                Layout.fillWidth: true
            }
        }

        ColumnLayout {
            spacing: 8
            Layout.fillWidth: true

            AppText {
                objectName: "entryTitle"
                kind: "title"
                text: frame.title
                Layout.fillWidth: true
            }

            AppText {
                objectName: "entryText"
                muted: true
                text: frame.text
                visible: text !== ""
                Layout.fillWidth: true
            }
        }

        Notice {
            objectName: "entryNote"
            visible: frame.note.title !== ""
            status: frame.note.status
            title: frame.note.title
            body: frame.note.body
            Layout.fillWidth: true
        }

        ColumnLayout {
            id: body

            spacing: 18
            Layout.fillWidth: true
        }

        AppButton {
            objectName: "entryBackButton"
            kind: "text"
            iconName: "arrow-left"
            text: frame.backText
            visible: text !== ""
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: -6
            Layout.bottomMargin: -8
            Layout.maximumWidth: form.width
            onClicked: frame.back()
        }
    }
}
