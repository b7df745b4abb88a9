pragma ComponentBehavior: Bound

import QtQuick
import DayStarr

// The sheets of the invoices page. Each is made when first wanted, and stays, so that it can fade out.
Item {
    id: sheets

    required property InvoicesViewModel viewModel
    // What a document's button is busy with
    property string doing

    Loader {
        id: comparison

        property bool wanted: false

        active: wanted
        sourceComponent: ComparisonSheet {
            viewModel: sheets.viewModel.comparison
        }
    }

    Loader {
        id: statement

        property bool wanted: false

        active: wanted
        sourceComponent: StatementSheet {
            viewModel: sheets.viewModel.statement
            doing: sheets.doing
        }
    }

    Connections {
        target: sheets.viewModel.comparison

        function onChanged() {
            if (sheets.viewModel.comparison.open)
                comparison.wanted = true;
        }
    }

    Connections {
        target: sheets.viewModel.statement

        function onChanged() {
            if (sheets.viewModel.statement.open)
                statement.wanted = true;
        }
    }
}
