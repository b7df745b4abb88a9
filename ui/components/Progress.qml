import QtQuick
import QtQuick.Layouts
import style

// Something is under way, and what.
RowLayout {
    id: progress

    property alias text: words.text
    property color tint: Theme.inkMuted

    spacing: 12

    Spinner {
        size: 20
        color: progress.tint
        running: progress.visible
    }

    AppText {
        id: words

        color: progress.tint
        Layout.fillWidth: true
    }
}
