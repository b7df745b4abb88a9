pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import style
import components

// While the bills and the payment methods are fetched.
PayBody {
    id: body

    property bool failed: false

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Loading your bills and payment methods")

    Repeater {
        model: body.failed ? 0 : 3

        Skeleton {
            radius: 12
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.targetLarge + 22
        }
    }
}
