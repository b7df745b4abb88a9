import QtQuick
import DayStarr
import pages

// The sheets that can open over any page. Each opens when its view-model says so.
Item {
    id: sheets

    required property CustomerViewModel customer
}
