pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// What was agreed to for AutoPay, word for word.
Sheet {
    id: sheet

    required property AuthorizationViewModel viewModel

    objectName: "authorizationSheet"
    visible: viewModel.open
    title: qsTr("Your AutoPay authorization")
    subtitle: viewModel.about
    preferredWidth: 600
    onDismissed: viewModel.close()
    onOpened: words.forceActiveFocus(Qt.OtherFocusReason)

    Skeleton {
        visible: sheet.viewModel.loading
        Layout.fillWidth: true
        Layout.preferredHeight: 160
        Accessible.name: qsTr("Loading the authorization")
    }

    ErrorState {
        objectName: "authorizationError"
        visible: sheet.viewModel.problem !== ""
        title: qsTr("There is no authorization to show")
        body: sheet.viewModel.problem
        actionText: sheet.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.preferredHeight: 240
        onAction: sheet.viewModel.read()
    }

    T.Control {
        id: words

        objectName: "authorizationWords"
        visible: sheet.viewModel.text !== ""
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 16
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.StaticText
        Accessible.name: sheet.viewModel.text
        Accessible.description: sheet.viewModel.signed
        Layout.fillWidth: true

        background: Rectangle {
            radius: 12
            color: Theme.sunken
            border.width: Theme.hairline
            border.color: Theme.line

            FocusRing {
                radius: 15
                visible: words.visualFocus
            }
        }

        contentItem: ColumnLayout {
            spacing: 10

            AppText {
                objectName: "authorizationText"
                text: sheet.viewModel.text
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                objectName: "authorizationSigned"
                kind: "strong"
                text: sheet.viewModel.signed
                visible: text !== ""
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }

    footer: AppButton {
        objectName: "authorizationClose"
        kind: "primary"
        text: qsTr("Close")
        onClicked: sheet.dismiss()
    }
}
