pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components
import pages.pay

// What turning AutoPay off means, before it is done.
PayBody {
    id: body

    required property AutopaySheetViewModel autopay

    first: off

    T.Control {
        id: off

        objectName: "autopayOff"
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 16
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("What turning AutoPay off means")
        Layout.fillWidth: true

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
                model: body.autopay.paragraphs

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
}
