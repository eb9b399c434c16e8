from institutes.models.institutes import InstituteIndexPage, InstituteKeyFigure, InstitutePage, Milestone
from institutes.models.leaders import LeaderPage, LeaderPost, LeadershipPage

__all__ = [
    "InstituteIndexPage",
    "InstituteKeyFigure",
    "InstitutePage",
    "LeaderPage",
    "LeaderPost",
    "LeadershipPage",
    "Milestone",
]
