import QtQuick
import QtQuick.Templates as T
import style
import components

// A day among its siblings, of which one has the keyboard; arrows, Page Up and Down, Home and End ask for another.
T.AbstractButton {
    id: button

    required property string key
    required property bool focused
    required property string spoken

    signal moved(string towards)

    objectName: `day_${key}`
    activeFocusOnTab: focused
    focusPolicy: focused ? Qt.StrongFocus : Qt.ClickFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Keys.onPressed: event => {
        const control = event.modifiers & Qt.ControlModifier;
        const towards = {
            [Qt.Key_Left]: Theme.mirrored ? "right" : "left",
            [Qt.Key_Right]: Theme.mirrored ? "left" : "right",
            [Qt.Key_Up]: "up",
            [Qt.Key_Down]: "down",
            [Qt.Key_PageUp]: "page_up",
            [Qt.Key_PageDown]: "page_down",
            [Qt.Key_Home]: control ? "month_start" : "home",
            [Qt.Key_End]: control ? "month_end" : "end"
        }[event.key];
        event.accepted = button.move(event.modifiers & Qt.AltModifier ? undefined : towards);
    }

    function move(towards: var): bool {
        if (towards === undefined)
            return false;
        moved(towards);
        return true;
    }

    background: Rectangle {
        color: button.hovered || button.down ? Theme.sunken : "transparent"

        FocusRing {
            inset: 2
            radius: 6
            visible: button.visualFocus
        }
    }
}
