pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// The conversation chosen: what was said, oldest first, and below it what is being written.
FocusScope {
    id: root

    required property TicketsViewModel viewModel
    property bool canLeave: false

    readonly property TicketViewModel ticket: viewModel.ticket

    signal leaveWanted

    objectName: "ticketThread"
    Accessible.role: Accessible.Grouping
    Accessible.name: ticket.title

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.line
    }

    // Scrolls as a whole where large text leaves the conversation no room
    ScrollArea {
        id: scroller

        // The last line stands beside the green button, not under it
        readonly property int around: 46

        anchors.fill: parent
        contentHeight: column.height + around

        ColumnLayout {
            id: column

            x: 20
            y: 20
            width: scroller.width - 40
            height: Math.max(implicitHeight, scroller.height - scroller.around)
            spacing: 10

            AppButton {
                objectName: "ticketBack"
                visible: root.canLeave
                kind: "text"
                flush: true
                iconName: "arrow-left"
                text: qsTr("All tickets")
                onClicked: root.leaveWanted()
            }

            RowLayout {
                spacing: 12
                Layout.fillWidth: true

                ColumnLayout {
                    spacing: 2
                    Layout.fillWidth: true

                    AppText {
                        objectName: "ticketTitle"
                        kind: "heading"
                        text: root.ticket.title
                        maximumLineCount: 2
                        elide: Text.ElideRight
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        Layout.fillWidth: true
                    }

                    AppText {
                        kind: "small"
                        muted: true
                        text: root.ticket.about
                        Layout.fillWidth: true
                    }
                }

                ColumnLayout {
                    spacing: 6
                    Layout.alignment: Qt.AlignTop

                    StatusChip {
                        objectName: "ticketChip"
                        visible: text !== ""
                        status: root.ticket.status
                        iconName: root.ticket.icon
                        text: root.ticket.chip
                        Layout.alignment: Qt.AlignRight
                    }

                    AppButton {
                        objectName: "closeTicketButton"
                        visible: root.ticket.canClose
                        kind: "text"
                        flush: true
                        text: qsTr("Close ticket")
                        Layout.alignment: Qt.AlignRight
                        onClicked: root.viewModel.closeTicket()
                    }
                }
            }

            StaleBanner {
                objectName: "ticketStale"
                text: root.ticket.stale
                radius: 12
                Layout.fillWidth: true
            }

            Repeater {
                model: root.ticket.phase === "loading" ? 3 : 0

                Skeleton {
                    objectName: "ticketSkeleton"
                    radius: Theme.radius
                    Layout.fillWidth: true
                    Layout.preferredHeight: 72
                }
            }

            ErrorState {
                objectName: "ticketError"
                visible: root.ticket.phase === "failed"
                title: qsTr("This ticket could not be loaded")
                body: root.ticket.problem
                Layout.fillWidth: true
                Layout.fillHeight: true
                onAction: root.viewModel.retryTicket()
            }

            ListView {
                id: list

                property bool keyed: false

                objectName: "ticketMessages"
                visible: root.ticket.phase === "ready"
                clip: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                cacheBuffer: 4000
                highlightFollowsCurrentItem: false
                keyNavigationEnabled: false
                model: root.ticket.messages
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Math.round(120 * Theme.scale)
                Accessible.role: Accessible.List
                Accessible.name: qsTr("What was said, oldest first")
                onCountChanged: Qt.callLater(list.positionViewAtEnd)

                // What has the keyboard inside a message is in sight
                Connections {
                    target: list.Window.window

                    function onActiveFocusItemChanged() {
                        const item = list.Window.activeFocusItem;
                        for (let above = item?.parent; above; above = above.parent) {
                            if (above !== list.contentItem)
                                continue;
                            const top = item.mapToItem(list.contentItem, 0, 0).y;
                            list.contentY = Math.min(top - 8, Math.max(list.contentY, top + item.height + 8 - list.height));
                        }
                    }
                }

                Keys.onPressed: event => {
                    const step = {
                        [Qt.Key_Up]: -48,
                        [Qt.Key_Down]: 48,
                        [Qt.Key_PageUp]: -height,
                        [Qt.Key_PageDown]: height
                    }[event.key];
                    event.accepted = step !== undefined;
                    if (event.accepted)
                        contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + step));
                }

                T.ScrollBar.vertical: AppScrollBar {}

                delegate: TicketMessage {
                    width: list.width
                    onFileWanted: key => root.viewModel.look(key)
                }

                FocusRing {
                    inset: 0
                    radius: 6
                    visible: list.activeFocus
                }
            }

            Item {
                visible: root.ticket.phase === "loading"
                Layout.fillHeight: true
            }

            Compose {
                visible: root.ticket.canWrite
                ticket: root.ticket
                Layout.fillWidth: true
            }

            Notice {
                objectName: "ticketOver"
                visible: root.ticket.phase === "ready" && root.ticket.over !== ""
                status: "neutral"
                body: root.ticket.over
                Layout.fillWidth: true
                Layout.rightMargin: 76
            }
        }
    }
}
