"""What a signed-in customer is told first."""

from tests.portal.harness import Portal


def test_the_session_says_who_and_where_and_what_day_it_is(portal: Portal) -> None:
    answer = portal.sign_in("maria@example.com").get("/v1/session")

    assert answer.status_code == 200
    session = answer.json()
    assert session["user"]["display_name"] == "Maria Lopez"
    assert session["account"]["service_address"] == {
        "street": "120 Main St",
        "city": "Owosso",
        "region": "MI",
        "postal_code": "48867",
    }
    assert session["today"] == "2026-12-06"
    assert session["server_time"] == "2026-12-06T15:42:00Z"
    assert session["brand"]["phone"] == "989-720-6000"


def test_tickets_are_off_and_everything_else_is_on(portal: Portal) -> None:
    features = portal.sign_in().get("/v1/session").json()["features"]

    assert [feature["name"] for feature in features if not feature["enabled"]] == ["tickets"]
    assert len(features) == 11


def test_today_is_the_day_of_the_account_not_of_greenwich(portal: Portal) -> None:
    customer = portal.sign_in()
    portal.clock.advance(hours=11)  # 02:42 on the 7th in Greenwich, 21:42 on the 6th in Owosso
    customer = portal.sign_in()

    assert customer.get("/v1/session").json()["today"] == "2026-12-06"


def test_anyone_can_ask_for_health_and_brand(portal: Portal) -> None:
    assert portal.client.get("/v1/health").json()["status"] == "ok"
    assert portal.client.get("/v1/brand").json()["name"] == "DayStarr Communications"
