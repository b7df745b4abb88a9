import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// What a referral earns, and the link and the code to hand out.
Card {
    id: card

    required property ReferralsViewModel viewModel

    readonly property bool roomy: width > 560 * Theme.scale

    objectName: "shareCard"
    Accessible.name: viewModel.headline

    GridLayout {
        columns: card.roomy ? 2 : 1
        columnSpacing: 24
        rowSpacing: 16
        Layout.fillWidth: true

        ColumnLayout {
            spacing: 12
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop

            AppText {
                objectName: "referHeadline"
                kind: "title"
                text: card.viewModel.headline
                Layout.fillWidth: true
            }

            AppText {
                muted: true
                text: qsTr("Hand out your link. It leads to the sign-up page and fills in your code by itself; the code can also be typed there or told to us on the phone.")
                Layout.fillWidth: true
            }

            HandOut {
                objectName: "referralLink"
                label: qsTr("Your link")
                text: card.viewModel.link
                copyLabel: qsTr("Copy your link")
                Layout.fillWidth: true
                onCopyWanted: card.viewModel.copyLink()
            }

            HandOut {
                objectName: "referralCode"
                label: qsTr("Your code")
                text: card.viewModel.code
                spoken: card.viewModel.spokenCode
                copyLabel: qsTr("Copy your code")
                large: true
                Layout.fillWidth: true
                onCopyWanted: card.viewModel.copyCode()
            }
        }

        ColumnLayout {
            spacing: 8
            Layout.alignment: card.roomy ? Qt.AlignTop : Qt.AlignHCenter

            QrCode {
                objectName: "referralQr"
                code: card.viewModel.qr
                label: qsTr("Your link as a QR code")
                Layout.alignment: Qt.AlignHCenter
            }

            AppText {
                kind: "small"
                muted: true
                text: qsTr("Let a friend scan this.")
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }
    }

    AppText {
        objectName: "referralTerms"
        kind: "small"
        muted: true
        text: card.viewModel.terms
        Layout.fillWidth: true
    }
}
