pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr

// What somebody else changed while something was typed here.
ContactBody {
    id: body

    required property ContactSheetViewModel sheet

    spacing: 22

    Repeater {
        model: body.sheet.merges

        MergePart {
            Layout.fillWidth: true
            onKept: mine => body.sheet.keep(key, mine)
        }
    }
}
