pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// An article of the help: what the page is for, how to do each thing, and where to read on.
Sheet {
    id: sheet

    required property HelpViewModel help

    objectName: "helpSheet"
    visible: help.open
    title: help.title
    subtitle: help.lead
    preferredWidth: Math.round(720 * Theme.growth)
    bodySpacing: 24
    onDismissed: help.close()

    // Another article begins at its beginning, with the keyboard where the way back is
    Connections {
        target: sheet.help

        function onTurned() {
            sheet.toTop();
            (back.visible ? back : closer).forceActiveFocus(Qt.TabFocusReason);
        }
    }

    AppButton {
        id: back

        objectName: "helpBack"
        kind: "text"
        flush: true
        visible: sheet.help.backTitle !== ""
        iconName: "arrow-left"
        text: qsTr("Back to: %1").arg(sheet.help.backTitle)
        Layout.maximumWidth: sheet.availableWidth - 8
        onClicked: sheet.help.back()
    }

    Repeater {
        model: sheet.help.parts

        HelpPart {
            required property var modelData

            heading: modelData.heading
            steps: modelData.steps
            note: modelData.note
            ordered: modelData.ordered
            Layout.fillWidth: true
        }
    }

    ColumnLayout {
        visible: sheet.help.related.length > 0
        spacing: 4
        Layout.fillWidth: true

        AppText {
            kind: "heading"
            text: qsTr("Read on")
            Layout.fillWidth: true
        }

        Repeater {
            model: sheet.help.related

            AppButton {
                required property var modelData

                objectName: `help_${modelData.topic}`
                kind: "text"
                flush: true
                text: modelData.title
                Layout.maximumWidth: sheet.availableWidth - 8
                onClicked: sheet.help.read(modelData.topic)
            }
        }
    }

    AppText {
        objectName: "helpContact"
        text: sheet.help.contact
        visible: text !== ""
        muted: true
        Layout.fillWidth: true
    }

    footer: AppButton {
        id: closer

        objectName: "helpClose"
        kind: "primary"
        text: qsTr("Close")
        onClicked: sheet.dismiss()
    }
}
