import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// A sentence before a choice, or what is still on its way.
ContactBody {
    id: body

    required property ContactSheetViewModel sheet

    readonly property bool waiting: sheet.step === "opening" && sheet.notice.body === ""

    AppText {
        objectName: "contactSaid"
        visible: text !== ""
        text: body.sheet.said
        Layout.fillWidth: true
    }

    Repeater {
        model: body.waiting ? 2 : 0

        Skeleton {
            radius: 12
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.targetLarge + 22
        }
    }
}
