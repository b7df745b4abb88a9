pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// The emails and text messages that the demo would have sent: a list, and the one that is read.
Sheet {
    id: sheet

    required property DemoMailViewModel mail

    readonly property bool reading: mail.phase === "letter"

    objectName: "demoMailSheet"
    visible: mail.open
    preferredWidth: 640
    title: reading ? mail.letterTitle : qsTr("Emails sent by this demo")
    subtitle: reading ? "" : qsTr("They go to nobody: this is where you read them, with the codes in them.")
    asks: true
    onDismissed: reading ? mail.read("") : mail.close()
    onReadingChanged: {
        if (reading)
            letter.forceActiveFocus(Qt.OtherFocusReason);
        else
            lines.forceActiveFocus(Qt.OtherFocusReason);
    }

    Repeater {
        model: sheet.mail.phase === "loading" ? 3 : 0

        Skeleton {
            Layout.fillWidth: true
            Layout.preferredHeight: 56
        }
    }

    EmptyState {
        objectName: "demoMailEmpty"
        visible: sheet.mail.phase === "empty"
        iconName: "email-outline"
        body: qsTr("Nothing was sent yet. Make a payment, or choose “Forgot password?”, and look here.")
        Layout.fillWidth: true
    }

    ColumnLayout {
        id: lines

        objectName: "demoMailList"
        visible: sheet.mail.phase === "list"
        spacing: 0
        Layout.fillWidth: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Emails sent by this demo")

        Repeater {
            model: sheet.mail.rows

            T.AbstractButton {
                id: line

                required property int index
                required property string key
                required property string title
                required property string to
                required property string sent
                required property string spoken
                required property var model

                objectName: `demoLetter_${index}`
                implicitHeight: Math.max(Theme.target, row.implicitHeight + 20)
                text: title
                focusPolicy: Qt.StrongFocus
                hoverEnabled: true
                Accessible.name: spoken
                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()
                Layout.fillWidth: true
                onClicked: sheet.mail.read(key)

                contentItem: RowLayout {
                    id: row

                    spacing: 12

                    Icon {
                        name: line.model.icon
                        color: Theme.inkMuted
                        Layout.leftMargin: 8
                    }

                    ColumnLayout {
                        spacing: 0
                        Layout.fillWidth: true

                        AppText {
                            kind: "strong"
                            text: line.title
                            maximumLineCount: 4
                            elide: Text.ElideRight
                            Layout.fillWidth: true
                            Accessible.ignored: true
                        }

                        AppText {
                            kind: "small"
                            muted: true
                            text: line.to
                            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                            maximumLineCount: 3
                            elide: Text.ElideRight
                            Layout.fillWidth: true
                            Accessible.ignored: true
                        }
                    }

                    AppText {
                        kind: "small"
                        muted: true
                        text: line.sent
                        Layout.rightMargin: 8
                        Accessible.ignored: true
                    }
                }

                background: Item {
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: 1
                        color: Theme.line
                    }

                    PressLayer {
                        radius: 8
                        hovered: line.hovered
                        pressed: line.down
                        pressX: line.pressX
                    }

                    FocusRing {
                        inset: 0
                        radius: 8
                        visible: line.visualFocus
                    }
                }
            }
        }
    }

    ColumnLayout {
        id: letter

        objectName: "demoLetter"
        visible: sheet.reading
        spacing: 4
        Layout.fillWidth: true

        AppText {
            objectName: "demoLetterTo"
            muted: true
            text: sheet.mail.letterTo
            Layout.fillWidth: true
        }

        AppText {
            objectName: "demoLetterSent"
            muted: true
            text: sheet.mail.letterSent
            Layout.fillWidth: true
        }

        AppText {
            objectName: "demoLetterText"
            text: sheet.mail.letterText
            Layout.fillWidth: true
            Layout.topMargin: 12
        }

        AppText {
            objectName: "demoLetterAttached"
            muted: true
            visible: text !== ""
            text: sheet.mail.letterAttached
            Layout.fillWidth: true
            Layout.topMargin: 8
        }
    }

    footer: [
        AppButton {
            objectName: "demoMailBackButton"
            visible: sheet.reading
            text: qsTr("All emails")
            onClicked: sheet.mail.read("")
        },
        AppButton {
            objectName: "demoMailCloseButton"
            text: qsTr("Close")
            onClicked: sheet.mail.close()
        }
    ]
}
