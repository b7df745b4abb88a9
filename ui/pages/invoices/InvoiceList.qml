pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// All invoices, newest first, more of them as the end comes near.
FocusScope {
    id: root

    required property InvoicesViewModel viewModel

    property bool keyed: false
    property int spare: 0

    readonly property PickingViewModel picking: viewModel.picking

    signal readWanted

    // While several are chosen, a press ticks
    function press(at: int) {
        const row = list.itemAtIndex(at) as InvoiceRow;
        if (!picking.on) {
            choose(at, true);
        } else if (row) {
            list.currentIndex = at;
            picking.toggle(row.key);
        }
    }

    function choose(at: int, reading: bool) {
        list.currentIndex = at;
        const row = list.itemAtIndex(at) as InvoiceRow;
        if (row)
            viewModel.choose(row.key);
        if (reading)
            readWanted();
    }

    function step(by: int) {
        const at = Math.max(0, Math.min(list.count - 1, list.currentIndex + by));
        keyed = true;
        list.positionViewAtIndex(at, ListView.Contain);
        root.choose(at, false);
    }

    Keys.onEscapePressed: event => {
        event.accepted = picking.on && !picking.saving;
        if (event.accepted)
            picking.leave();
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.line
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.hairline
        spacing: 0

        InvoicesHead {
            viewModel: root.viewModel
            Layout.fillWidth: true
            Layout.margins: 20
            Layout.rightMargin: 8
            Layout.bottomMargin: 4
            onPickingBegun: list.forceActiveFocus(Qt.TabFocusReason)
        }

        InvoiceFilters {
            viewModel: root.viewModel
            Layout.fillWidth: true
            Layout.leftMargin: 20
            Layout.rightMargin: 20
            Layout.bottomMargin: 14
        }

        StaleBanner {
            objectName: "invoicesStale"
            text: root.viewModel.stale
            Layout.fillWidth: true
        }

        ListView {
            id: list

            function lookAhead() {
                if (count > 0 && contentHeight - contentY < 4 * height)
                    root.viewModel.loadMore();
            }

            objectName: "invoiceList"
            visible: root.viewModel.phase === "ready"
            clip: true
            focus: true
            activeFocusOnTab: true
            reuseItems: true
            cacheBuffer: 400
            boundsBehavior: Flickable.StopAtBounds
            highlightFollowsCurrentItem: false
            currentIndex: 0
            model: root.viewModel.rows
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.bottomMargin: Theme.radius / 2
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Invoices, newest first")
            Keys.onReturnPressed: root.press(currentIndex)
            Keys.onEnterPressed: root.press(currentIndex)
            Keys.onSpacePressed: root.press(currentIndex)
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
                selected: key === root.viewModel.selected
                keyed: root.keyed
                picking: root.picking.on
                ticked: model.ticked
                onClicked: {
                    root.keyed = false;
                    list.forceActiveFocus(Qt.MouseFocusReason);
                    root.press(index);
                }
            }

            footer: Item {
                width: ListView.view.width
                // Room so that the green button never covers the last row
                height: root.viewModel.more === "" ? root.spare : 72

                Spinner {
                    anchors.centerIn: parent
                    visible: root.viewModel.more === "loading"
                    size: 24
                    color: Theme.inkMuted
                }

                RowLayout {
                    anchors.fill: parent
                    anchors.margins: 12
                    visible: root.viewModel.more === "failed"
                    spacing: 12

                    AppText {
                        text: root.viewModel.moreProblem
                        muted: true
                        Layout.fillWidth: true
                    }

                    AppButton {
                        objectName: "moreInvoicesButton"
                        text: qsTr("Try again")
                        onClicked: root.viewModel.loadMore()
                    }
                }
            }
        }

        ColumnLayout {
            visible: root.viewModel.phase === "loading"
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
            objectName: "invoicesMessage"
            visible: root.viewModel.phase === "empty" || root.viewModel.phase === "failed"
            iconName: root.viewModel.phase === "failed" ? "alert-circle-outline" : "file-document-outline"
            title: root.viewModel.title
            body: root.viewModel.body
            actionText: root.viewModel.action
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: 20
            onAction: root.viewModel.showAll()
        }

        PickingBar {
            objectName: "pickingBar"
            visible: root.picking.on
            viewModel: root.picking
            spare: root.spare > 0 ? 72 : 0
            onVisibleChanged: {
                if (!visible)
                    list.focus = true;
            }
            Layout.fillWidth: true
            Layout.leftMargin: Theme.hairline
            Layout.rightMargin: Theme.hairline
            Layout.bottomMargin: Theme.radius / 2
        }
    }
}
