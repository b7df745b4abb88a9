import QtQuick
import DayStarr

// One loader for each page. A page is made when first visited, or in idle time after home, and stays alive.
Item {
    id: stack

    required property CustomerViewModel customer

    readonly property Item currentPage: {
        for (let at = 0; at < loaders.count; ++at) {
            const loader = loaders.itemAt(at) as Loader;
            if (loader && loader.visible)
                return loader.item as Item;
        }
        return null;
    }
    readonly property bool ready: currentPage !== null

    Repeater {
        id: loaders

        model: stack.customer.shell.pages

        Loader {
            id: loader

            required property var modelData
            required property int index

            readonly property bool current: stack.customer.shell.page === modelData.name
            // Home first, then one after the other
            readonly property bool wanted: current || (loaders.itemAt(0) as Loader)?.status === Loader.Ready

            function make() {
                if (wanted && source.toString() === "")
                    setSource(`../pages/${modelData.file}`, {
                        customer: stack.customer
                    });
            }

            anchors.fill: parent
            asynchronous: true
            visible: current
            Component.onCompleted: make()
            onWantedChanged: make()
            onVisibleChanged: {
                if (visible && item)
                    (item as Item).forceActiveFocus(Qt.OtherFocusReason);
            }
            onLoaded: {
                if (visible)
                    (item as Item).forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
}
