pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Step 1: what can be added at this address, and with which options.
CartBody {
    id: body

    first: list

    FocusScope {
        id: list

        implicitHeight: column.implicitHeight
        Layout.fillWidth: true

        ColumnLayout {
            id: column

            width: parent.width
            spacing: 12

            Repeater {
                model: body.cart.items

                CartItem {
                    id: item

                    Layout.fillWidth: true
                    onPut: on => body.cart.put(item.key, on)
                    onPicked: (optionId, choiceId) => body.cart.choose(item.key, optionId, choiceId)
                    onLabelWanted: body.cart.readLabel(item.planId)
                }
            }
        }
    }
}
