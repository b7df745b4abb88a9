pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// What turning AutoPay off means, before it is done.
T.Control {
    id: off

    required property AutopaySheetViewModel autopay

    function begin() {
        forceActiveFocus(Qt.OtherFocusReason);
    }

    objectName: "autopayOff"
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: 16
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What turning AutoPay off means")

    background: Rectangle {
        radius: 12
        color: Theme.sunken
        border.width: Theme.hairline
        border.color: Theme.line

        FocusRing {
            radius: 15
            visible: off.visualFocus
        }
    }

    contentItem: ColumnLayout {
        spacing: 10

        Repeater {
            model: off.autopay.paragraphs

            AppText {
                required property string modelData
                required property int index

                objectName: `autopayOff_${index}`
                text: modelData
                Layout.fillWidth: true
            }
        }
    }
}
