import QtQuick
import QtQuick.Layouts
import style
import components

// Something to know about a service: an icon, what it is, and what it says.
RowLayout {
    id: fact

    required property string iconName
    required property string label
    required property string value

    spacing: 10

    Icon {
        name: fact.iconName
        size: Theme.iconSmall + 2
        color: Theme.inkMuted
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 1
    }

    AppText {
        muted: true
        text: fact.label
        wrapMode: Text.NoWrap
        Layout.preferredWidth: Math.round(92 * Theme.scale)
        Layout.alignment: Qt.AlignTop
    }

    AppText {
        text: fact.value
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        Layout.fillWidth: true
    }
}
