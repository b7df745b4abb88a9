pragma ComponentBehavior: Bound

import QtQuick
import DayStarr

// One loader for each page. A page is made when first visited, or in idle time after home, and stays alive.
Item {
    id: stack

    required property CustomerViewModel customer
    property Loader currentLoader: null
    // The page in sight; null while it is being made
    readonly property Item currentPage: currentLoader?.visible ? currentLoader.item as Item : null
    property bool homeMade: false
    property bool active: true
    property bool leaving: false
    property int taken: 0

    signal gone

    // One page a turn, the one in sight before: all at once would keep the window still
    Timer {
        interval: 1
        repeat: true
        running: stack.leaving
        onTriggered: {
            if (stack.taken < pages.count)
                stack.taken += 1;
            else
                stack.gone();
        }
    }

    Repeater {
        id: pages

        model: stack.customer.shell.pages

        Loader {
            id: loader

            required property int index
            required property var modelData

            readonly property bool current: stack.customer.shell.page === modelData.name
            readonly property bool wanted: current || stack.homeMade

            function make() {
                if (wanted && source.toString() === "")
                    setSource(`../pages/${modelData.file}`, {
                        customer: stack.customer
                    });
            }

            active: stack.active && !(stack.leaving && (current || index < stack.taken))
            anchors.fill: parent
            asynchronous: true
            // A page half made would show its cards empty and its errors without a word
            visible: current && status === Loader.Ready
            Component.onCompleted: make()
            onWantedChanged: make()
            onLoaded: stack.homeMade = true
            // What closes over the pages gives the keyboard back to where it was, which may be out of sight by now
            onActiveFocusChanged: {
                if (activeFocus && !current)
                    Qt.callLater(stack.takeFocus);
            }

            Binding {
                target: stack
                property: "currentLoader"
                value: loader
                when: loader.current
                restoreMode: Binding.RestoreNone
            }
        }
    }

    // Within the shell only: what is open over it keeps the keyboard. A page being made has it as soon as it is there.
    function takeFocus() {
        if (currentPage) {
            currentPage.focus = true;
            currentLoader.focus = true;
        } else {
            focus = true;
        }
    }

    onCurrentPageChanged: takeFocus()
}
