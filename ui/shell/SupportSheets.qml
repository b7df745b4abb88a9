pragma ComponentBehavior: Bound

import QtQuick
import DayStarr
import pages.security
import pages.settings
import pages.tickets

// The sheets of tickets, of the security code and of the user settings.
Item {
    id: sheets

    required property CustomerViewModel customer

    Loader {
        id: security

        property bool wanted: false

        active: wanted
        sourceComponent: SecuritySheet {
            sheet: sheets.customer.security.sheet
        }

        Connections {
            target: sheets.customer.security.sheet

            function onChanged() {
                if (sheets.customer.security.sheet.open)
                    security.wanted = true;
            }
        }
    }

    Loader {
        id: twoStep

        property bool wanted: false

        active: wanted
        sourceComponent: TwoStepSheet {
            sheet: sheets.customer.settings.twoStep.sheet
        }

        Connections {
            target: sheets.customer.settings.twoStep.sheet

            function onChanged() {
                if (sheets.customer.settings.twoStep.sheet.open)
                    twoStep.wanted = true;
            }
        }
    }

    Loader {
        id: ticket

        property bool wanted: false

        active: wanted
        sourceComponent: TicketSheet {
            sheet: sheets.customer.tickets.sheet
        }

        Connections {
            target: sheets.customer.tickets.sheet

            function onChanged() {
                if (sheets.customer.tickets.sheet.open)
                    ticket.wanted = true;
            }
        }
    }

    Loader {
        id: ticketFile

        property bool wanted: false

        active: wanted
        sourceComponent: FileSheet {
            file: sheets.customer.tickets.file
        }

        Connections {
            target: sheets.customer.tickets.file

            function onChanged() {
                if (sheets.customer.tickets.file.open)
                    ticketFile.wanted = true;
            }
        }
    }
}
