pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// Step 3: exactly what will happen.
PayBody {
    id: body

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
        Accessible.name: qsTr("Your payment of %1").arg(body.pay.amount)
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
                    text: body.pay.amount
                }
            }

            Skeleton {
                visible: !body.pay.anyLines && body.pay.notice.body === ""
                Layout.fillWidth: true
                Layout.preferredHeight: 120
            }

            PayLines {
                objectName: "payLines"
                model: body.pay.lines
                visible: body.pay.anyLines
                Layout.fillWidth: true
            }
        }
    }

    Notice {
        objectName: "payWarning"
        visible: body.pay.warning.body !== ""
        status: body.pay.warning.status
        title: body.pay.warning.title
        body: body.pay.warning.body
        Layout.fillWidth: true
    }

    ColumnLayout {
        spacing: 6
        visible: body.pay.authorization !== ""
        Layout.fillWidth: true

        AppText {
            kind: "strong"
            text: qsTr("AutoPay authorization")
            Layout.fillWidth: true
        }

        AppText {
            objectName: "payAuthorizationText"
            text: body.pay.authorization
            Layout.fillWidth: true
        }

        AppText {
            objectName: "payAuthorizationError"
            kind: "small"
            visible: text !== ""
            text: body.pay.authorizationError
            color: Theme.danger
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }

        AppCheckBox {
            id: agreed

            objectName: "payAuthorize"
            text: qsTr("I have read this and agree to it")
            checked: body.pay.authorized
            Accessible.description: body.pay.authorizationError
            Layout.fillWidth: true
            onToggled: body.pay.authorize(checked)
        }

        AppTextField {
            id: signature

            objectName: "payName"
            visible: body.pay.nameNeeded
            label: qsTr("Type your full name to sign")
            text: body.pay.name
            errorText: body.pay.nameError
            maximumLength: 200
            Layout.fillWidth: true
            Layout.maximumWidth: 400
            onEdited: body.pay.typeName(text)
        }
    }

    AppText {
        objectName: "payTerms"
        kind: "small"
        muted: true
        visible: text !== ""
        text: body.pay.terms
        Layout.fillWidth: true
    }

    Connections {
        target: body.pay

        function onChanged() {
            if (body.pay.authorizationError !== "" && !agreed.activeFocus)
                agreed.forceActiveFocus();
            else if (body.pay.nameError !== "" && !signature.activeFocus)
                signature.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
