pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// A file of a ticket: its picture, its pages or its text.
Sheet {
    id: sheet

    required property TicketFileViewModel file

    objectName: "fileSheet"
    visible: file.open
    title: file.title
    preferredWidth: 860
    onDismissed: file.close()

    Skeleton {
        visible: sheet.file.loading
        radius: 4
        Layout.fillWidth: true
        Layout.preferredHeight: 420
        Accessible.name: qsTr("Loading the file")
    }

    ErrorState {
        objectName: "fileError"
        visible: sheet.file.problem !== ""
        title: qsTr("The file could not be opened")
        body: sheet.file.problem
        Layout.fillWidth: true
        Layout.preferredHeight: 320
        onAction: sheet.file.retry()
    }

    AppText {
        objectName: "fileNote"
        visible: text !== ""
        muted: true
        text: sheet.file.note
        Layout.fillWidth: true
    }

    T.Control {
        id: words

        objectName: "fileText"
        visible: sheet.file.text !== ""
        padding: 16
        focusPolicy: Qt.TabFocus
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        Accessible.role: Accessible.StaticText
        Accessible.name: sheet.file.text
        Layout.fillWidth: true

        background: Rectangle {
            radius: 12
            color: Theme.sunken

            FocusRing {
                visible: words.visualFocus
            }
        }

        contentItem: AppText {
            text: sheet.file.text
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            Accessible.ignored: true
        }
    }

    Repeater {
        model: sheet.file.pages

        T.Control {
            id: page

            required property string source
            required property real proportion
            required property string name
            required property string words

            objectName: "filePage"
            implicitHeight: Math.round(width * proportion)
            padding: Theme.hairline
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.Graphic
            Accessible.name: page.name
            Accessible.description: page.words
            Layout.fillWidth: true

            background: Rectangle {
                color: Theme.paper
                border.width: Theme.hairline
                border.color: Theme.line

                FocusRing {
                    visible: page.visualFocus
                }
            }

            contentItem: Image {
                source: page.source
                asynchronous: true
                cache: false
                fillMode: Image.PreserveAspectFit
                mipmap: true
                Accessible.ignored: true
            }
        }
    }

    footer: [
        AppButton {
            objectName: "fileSave"
            text: qsTr("Save")
            iconName: "download-outline"
            busy: sheet.file.saving
            enabled: sheet.file.canSave
            onClicked: sheet.file.save()
        },
        AppButton {
            objectName: "fileClose"
            kind: "primary"
            text: qsTr("Close")
            onClicked: sheet.dismiss()
        }
    ]
}
