import QtQuick
import QtQuick.Layouts
import components

// A part that somebody else changed: what it was and is now, or, where both changed it, a choice.
ColumnLayout {
    id: part

    required property string key
    required property string title
    required property string before
    required property string theirs
    required property string mine
    required property bool conflict
    required property bool keep

    signal kept(mine: bool)

    spacing: 8

    AppText {
        kind: "strong"
        text: part.title
        Layout.fillWidth: true
    }

    AppText {
        objectName: `mergeChange_${part.key}`
        visible: !part.conflict
        text: qsTr("It was “%1”. Now it is “%2”.").arg(part.before).arg(part.theirs)
        Layout.fillWidth: true
    }

    OptionCard {
        objectName: `mergeMine_${part.key}`
        visible: part.conflict
        title: part.mine
        subtitle: qsTr("What you typed")
        checked: part.keep
        autoExclusive: false
        Layout.fillWidth: true
        onClicked: part.kept(true)
    }

    OptionCard {
        objectName: `mergeTheirs_${part.key}`
        visible: part.conflict
        title: part.theirs
        subtitle: qsTr("What someone else just saved. Before, it was “%1”.").arg(part.before)
        checked: !part.keep
        autoExclusive: false
        Layout.fillWidth: true
        onClicked: part.kept(false)
    }
}
