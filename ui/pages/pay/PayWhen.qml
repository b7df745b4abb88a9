pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Today, or on a day that is chosen from a month.
ColumnLayout {
    id: when

    required property PayViewModel pay
    readonly property alias count: choices.count
    readonly property bool side: width > 460 * Theme.scale

    spacing: 12

    AppText {
        kind: "strong"
        text: qsTr("When would you like to pay?")
        Layout.fillWidth: true
        Layout.topMargin: 4
    }

    GridLayout {
        columns: when.side ? 2 : 1
        columnSpacing: 12
        rowSpacing: 12
        uniformCellWidths: true
        Layout.fillWidth: true

        Repeater {
            id: choices

            model: when.pay.whens

            OptionCard {
                required property string key
                required property bool chosen
                required property var model

                objectName: `payWhen_${key}`
                title: model.title
                subtitle: model.subtitle
                checked: chosen
                Layout.fillWidth: true
                Layout.fillHeight: true
                onClicked: {
                    when.pay.chooseWhen(key);
                    if (key === "later")
                        Qt.callLater(days.begin);
                }
            }
        }
    }

    DayPicker {
        id: days

        objectName: "payPicker"
        visible: when.pay.later
        viewModel: when.pay.picker
        Layout.fillWidth: true
        Layout.maximumWidth: Math.round(480 * Theme.scale)
        Layout.alignment: Qt.AlignHCenter
    }
}
