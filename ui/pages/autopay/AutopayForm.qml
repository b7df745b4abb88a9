pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.home
import pages.pay

// What to charge, when and how much; and in one sentence, from the portal, what comes of that.
PayBody {
    id: form

    required property AutopaySheetViewModel autopay

    first: choices.first

    AutopayChoices {
        id: choices

        autopay: form.autopay
        Layout.fillWidth: true
    }

    Rectangle {
        objectName: "autopayPromise"
        visible: form.autopay.fresh || form.autopay.updating
        implicitHeight: Math.max(promise.implicitHeight, Math.round(Theme.textBody * 1.4) * 2) + 32
        radius: 12
        color: form.autopay.fresh ? Theme.paidTint : Theme.sunken
        border.width: Theme.highContrast ? 1 : 0
        border.color: Theme.paid
        Layout.fillWidth: true

        ColumnLayout {
            id: promise

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: 18
            y: 16
            spacing: 4

            Skeleton {
                visible: form.autopay.updating
                Layout.fillWidth: true
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Looking up what will be charged")
            }

            Skeleton {
                visible: form.autopay.updating
                implicitWidth: 240
            }

            Sentence {
                objectName: "autopayNextSentence"
                visible: form.autopay.fresh
                sentence: form.autopay.sentence
                Layout.fillWidth: true
            }

            AppText {
                objectName: "autopayThen"
                visible: form.autopay.fresh && text !== ""
                text: form.autopay.then
                Layout.fillWidth: true
            }
        }
    }

    Repeater {
        model: form.autopay.warnings

        Notice {
            required property var modelData
            required property int index

            objectName: `autopayWarning_${index}`
            status: modelData.status
            title: modelData.title
            body: modelData.body
            Layout.fillWidth: true
        }
    }

    AutopayConsent {
        autopay: form.autopay
        visible: form.autopay.consent !== ""
        Layout.fillWidth: true
    }
}
