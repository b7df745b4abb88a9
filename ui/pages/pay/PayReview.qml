pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// Step 3: exactly what will happen.
PayBody {
    id: step

    required property PayViewModel pay

    first: summary
    spacing: 16

    T.Control {
        id: summary

        objectName: "payReview"
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 16
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Your payment of %1").arg(step.pay.amount)
        Layout.fillWidth: true

        background: Rectangle {
            radius: 12
            color: Theme.sunken
            border.width: Theme.hairline
            border.color: Theme.line

            FocusRing {
                radius: 15
                visible: summary.visualFocus
            }
        }

        contentItem: ColumnLayout {
            spacing: 8

            RowLayout {
                Layout.fillWidth: true

                AppText {
                    kind: "heading"
                    text: qsTr("You pay")
                    Layout.fillWidth: true
                }

                AppText {
                    objectName: "payReviewAmount"
                    kind: "title"
                    text: step.pay.amount
                }
            }

            Skeleton {
                visible: !step.pay.anyLines && step.pay.notice.body === ""
                Layout.fillWidth: true
                Layout.preferredHeight: 120
            }

            PayLines {
                objectName: "payLines"
                model: step.pay.lines
                visible: step.pay.anyLines
                Layout.fillWidth: true
            }
        }
    }

    Notice {
        objectName: "payWarning"
        visible: step.pay.warning.body !== ""
        status: step.pay.warning.status
        title: step.pay.warning.title
        body: step.pay.warning.body
        Layout.fillWidth: true
    }

    ColumnLayout {
        spacing: 6
        visible: step.pay.authorization !== ""
        Layout.fillWidth: true

        AppText {
            kind: "strong"
            text: qsTr("AutoPay authorization")
            Layout.fillWidth: true
        }

        AppText {
            objectName: "payAuthorizationText"
            text: step.pay.authorization
            Layout.fillWidth: true
        }

        AppText {
            objectName: "payAuthorizationError"
            kind: "small"
            visible: text !== ""
            text: step.pay.authorizationError
            color: Theme.danger
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }

        AppCheckBox {
            id: agreed

            objectName: "payAuthorize"
            text: qsTr("I have read this and agree to it")
            checked: step.pay.authorized
            Accessible.description: step.pay.authorizationError
            Layout.fillWidth: true
            onToggled: step.pay.authorize(checked)
        }

        AppTextField {
            id: signature

            objectName: "payName"
            visible: step.pay.nameNeeded
            label: qsTr("Type your full name to sign")
            text: step.pay.name
            errorText: step.pay.nameError
            maximumLength: 200
            Layout.fillWidth: true
            Layout.maximumWidth: 400
            onEdited: step.pay.typeName(text)
        }
    }

    AppText {
        objectName: "payTerms"
        kind: "small"
        muted: true
        visible: text !== ""
        text: step.pay.terms
        Layout.fillWidth: true
    }

    Connections {
        target: step.pay

        function onChanged() {
            if (step.pay.authorizationError !== "" && !agreed.activeFocus)
                agreed.forceActiveFocus();
            else if (step.pay.nameError !== "" && !signature.activeFocus)
                signature.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
