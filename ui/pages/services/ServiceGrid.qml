pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import style

// Services side by side where there is room; those in one row are equally tall.
GridLayout {
    id: grid

    property alias model: services.model

    signal labelWanted(planId: string)

    columns: width > 820 * Theme.scale ? 2 : 1
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    uniformCellWidths: true

    Repeater {
        id: services

        ServiceCard {
            id: card

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            onLabelWanted: grid.labelWanted(card.planId)
        }
    }

    // A lone service keeps to its half
    Item {
        visible: grid.columns === 2 && services.count === 1
        Layout.fillWidth: true
        Layout.preferredWidth: 1
    }
}
