pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// An invoice or a receipt, page by page.
Sheet {
    id: sheet

    required property DocumentsViewModel documents

    objectName: "documentSheet"
    visible: documents.open
    title: documents.title
    preferredWidth: 860
    onDismissed: documents.close()

    Skeleton {
        visible: sheet.documents.loading
        radius: 4
        Layout.fillWidth: true
        Layout.preferredHeight: 560
        Accessible.name: qsTr("Loading the document")
    }

    ErrorState {
        objectName: "documentError"
        visible: sheet.documents.problem !== ""
        title: qsTr("The document could not be opened")
        body: sheet.documents.problem
        actionText: qsTr("Try again")
        Layout.fillWidth: true
        Layout.preferredHeight: 320
        onAction: sheet.documents.retry()
    }

    Repeater {
        model: sheet.documents.pages

        T.Control {
            id: page

            required property string source
            required property real proportion
            required property string name
            required property string words

            objectName: "documentPage"
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

    AppText {
        visible: text !== ""
        text: sheet.documents.more
        muted: true
        Layout.fillWidth: true
    }

    footer: [
        AppButton {
            objectName: "documentEmail"
            text: qsTr("Email")
            iconName: "email-outline"
            visible: sheet.documents.canEmail
            busy: sheet.documents.doing === "email"
            enabled: !sheet.documents.loading && sheet.documents.problem === ""
            onClicked: sheet.documents.email()
        },
        AppButton {
            objectName: "documentPrint"
            text: qsTr("Print")
            iconName: "printer-outline"
            busy: sheet.documents.doing === "print"
            enabled: !sheet.documents.loading && sheet.documents.problem === ""
            onClicked: sheet.documents.print()
        },
        AppButton {
            objectName: "documentSave"
            text: qsTr("Save")
            iconName: "download-outline"
            busy: sheet.documents.doing === "save"
            enabled: !sheet.documents.loading && sheet.documents.problem === ""
            onClicked: sheet.documents.save()
        },
        AppButton {
            objectName: "documentClose"
            kind: "primary"
            text: qsTr("Close")
            onClicked: sheet.dismiss()
        }
    ]
}
