import QtQuick

// Buttons beside each other, which wrap where there is no room; `needed` is the width at which they do not.
Flow {
    id: flow

    readonly property real needed: {
        let sum = -spacing;
        for (const item of visibleChildren)
            sum += item.implicitWidth + spacing;
        return Math.max(0, Math.ceil(sum));
    }
}
