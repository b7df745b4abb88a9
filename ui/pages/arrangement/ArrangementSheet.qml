pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components
import pages.pay

// More time to pay: the offers, what one means part by part, and what came of it; and ending what holds.
Sheet {
    id: sheet

    required property ArrangementViewModel viewModel

    objectName: "arrangementSheet"
    visible: viewModel.open
    title: viewModel.title
    subtitle: viewModel.subtitle
    dismissable: viewModel.closable
    preferredWidth: 600
    onDismissed: viewModel.close()

    Notice {
        objectName: "arrangementNotice"
        visible: sheet.viewModel.notice.body !== ""
        status: sheet.viewModel.notice.status
        body: sheet.viewModel.notice.body
        Layout.fillWidth: true
    }

    ChoiceList {
        prefix: "offer"
        visible: sheet.viewModel.step === "choose"
        model: sheet.viewModel.offers
        Layout.fillWidth: true
        onChosen: key => sheet.viewModel.chooseOffer(key)
    }

    T.Control {
        id: outcome

        objectName: "arrangementScreen"
        visible: sheet.viewModel.step === "result"
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 8
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.AlertMessage
        Accessible.name: sheet.viewModel.screen.title
        Accessible.description: sheet.viewModel.screen.body
        Layout.fillWidth: true

        background: FocusRing {
            radius: 12
            visible: outcome.visualFocus
        }

        contentItem: ColumnLayout {
            spacing: 10

            Rectangle {
                implicitWidth: Math.round(64 * Theme.scale)
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.statusTint(sheet.viewModel.screen.status)
                Layout.alignment: Qt.AlignHCenter

                Icon {
                    anchors.centerIn: parent
                    name: sheet.viewModel.screen.icon !== "" ? sheet.viewModel.screen.icon : Theme.statusIcon(sheet.viewModel.screen.status)
                    size: Math.round(32 * Theme.scale)
                    color: Theme.statusInk(sheet.viewModel.screen.status)
                }
            }

            AppText {
                objectName: "arrangementScreenTitle"
                kind: "title"
                text: sheet.viewModel.screen.title
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            AppText {
                text: sheet.viewModel.screen.body
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }
    }

    PayLines {
        objectName: "arrangementLines"
        visible: sheet.viewModel.step === "read" || sheet.viewModel.step === "result"
        model: sheet.viewModel.lines
        Layout.fillWidth: true
    }

    Notice {
        objectName: "arrangementAutopay"
        visible: sheet.viewModel.autopay !== ""
        body: sheet.viewModel.autopay
        Layout.fillWidth: true
    }

    AppText {
        kind: "strong"
        visible: methods.visible
        text: qsTr("Charge each part to")
        Layout.fillWidth: true
    }

    ChoiceList {
        id: methods

        prefix: "planMethod"
        visible: sheet.viewModel.step === "read" && sheet.viewModel.anyMethods
        model: sheet.viewModel.methods
        Layout.fillWidth: true
        onChosen: key => sheet.viewModel.chooseMethod(key)
    }

    AppText {
        objectName: "arrangementTerms"
        text: sheet.viewModel.terms
        visible: text !== ""
        Layout.fillWidth: true
    }

    AppCheckBox {
        objectName: "arrangementAgreed"
        visible: sheet.viewModel.step === "read" && sheet.viewModel.terms !== ""
        text: qsTr("I have read this and agree to it")
        checked: sheet.viewModel.agreed
        Layout.fillWidth: true
        onToggled: sheet.viewModel.setAgreed(checked)
    }

    footer: Repeater {
        visible: false
        model: sheet.viewModel.buttons

        AppButton {
            required property string key
            required property bool usable
            required property var model

            objectName: `arrangement_${key}`
            text: model.text
            kind: model.kind
            busy: model.busy
            enabled: usable
            onClicked: sheet.viewModel.press(key)
        }
    }
}
