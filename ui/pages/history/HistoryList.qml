pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import style
import components
import pages.invoices

// A long list, newest first, more of it as the end comes near. Children stand above it. Rows pass by, used again.
FocusScope {
    id: root

    // What the names of its parts begin with, and what it is to somebody who cannot see it
    property string prefix
    property string label
    property var rows
    property string phase
    property string selected
    property string more
    property string moreProblem
    property string emptyIcon
    property string messageTitle
    property string messageBody
    property string messageAction
    // Room so that the green button never covers the last row
    property int spare: 0
    // Whether pressing a row chooses it, with the pane beside it following the keyboard
    property bool choosing: true
    property bool keyed: false
    default property alias content: above.data

    signal chosen(key: string)
    signal readWanted
    signal moreWanted
    signal messageAccepted

    function choose(at: int, reading: bool) {
        list.currentIndex = at;
        const row = list.itemAtIndex(at) as InvoiceRow;
        if (row && (choosing || reading))
            chosen(row.key);
        if (reading)
            readWanted();
    }

    function step(by: int) {
        const at = Math.max(0, Math.min(list.count - 1, list.currentIndex + by));
        keyed = true;
        list.positionViewAtIndex(at, ListView.Contain);
        root.choose(at, false);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            id: above

            spacing: 0
            Layout.fillWidth: true
        }

        ListView {
            id: list

            function lookAhead() {
                if (count > 0 && contentHeight - contentY < 4 * height)
                    root.moreWanted();
            }

            objectName: `${root.prefix}List`
            visible: root.phase === "ready"
            clip: true
            focus: true
            activeFocusOnTab: true
            reuseItems: true
            cacheBuffer: 400
            boundsBehavior: Flickable.StopAtBounds
            highlightFollowsCurrentItem: false
            currentIndex: 0
            model: root.rows
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.bottomMargin: Theme.radius / 2
            Accessible.role: Accessible.List
            Accessible.name: root.label
            Keys.onReturnPressed: root.choose(currentIndex, true)
            Keys.onEnterPressed: root.choose(currentIndex, true)
            Keys.onPressed: event => {
                const step = {
                    [Qt.Key_Up]: -1,
                    [Qt.Key_Down]: 1,
                    [Qt.Key_PageUp]: -8,
                    [Qt.Key_PageDown]: 8,
                    [Qt.Key_Home]: -count,
                    [Qt.Key_End]: count
                }[event.key];
                event.accepted = step !== undefined;
                if (event.accepted)
                    root.step(step);
            }
            onContentYChanged: Qt.callLater(lookAhead)
            onContentHeightChanged: Qt.callLater(lookAhead)
            onHeightChanged: Qt.callLater(lookAhead)

            T.ScrollBar.vertical: AppScrollBar {}

            delegate: InvoiceRow {
                width: ListView.view.width
                prefix: root.prefix
                selected: key === root.selected
                keyed: root.keyed
                onClicked: {
                    root.keyed = false;
                    list.forceActiveFocus(Qt.MouseFocusReason);
                    root.choose(index, true);
                }
            }

            footer: Item {
                width: ListView.view.width
                height: root.more === "" ? root.spare : 72

                Spinner {
                    anchors.centerIn: parent
                    visible: root.more === "loading"
                    size: 24
                    color: Theme.inkMuted
                }

                RowLayout {
                    anchors.fill: parent
                    anchors.margins: 12
                    visible: root.more === "failed"
                    spacing: 12

                    AppText {
                        text: root.moreProblem
                        muted: true
                        Layout.fillWidth: true
                    }

                    AppButton {
                        objectName: `${root.prefix}More`
                        text: qsTr("Try again")
                        onClicked: root.moreWanted()
                    }
                }
            }
        }

        ColumnLayout {
            visible: root.phase === "loading"
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            Repeater {
                model: 6

                Skeleton {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 40
                    Layout.margins: 13
                    Layout.leftMargin: 20
                    Layout.rightMargin: 20
                }
            }

            Item {
                Layout.fillHeight: true
            }
        }

        Message {
            objectName: `${root.prefix}Message`
            visible: root.phase === "empty" || root.phase === "failed"
            iconName: root.phase === "failed" ? "alert-circle-outline" : root.emptyIcon
            title: root.messageTitle
            body: root.messageBody
            actionText: root.messageAction
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: 20
            onAction: root.messageAccepted()
        }
    }
}
